/** @returns a name for a file: what none may hold becomes a hyphen, since a body's name is a stranger's word */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").slice(0, 100);
