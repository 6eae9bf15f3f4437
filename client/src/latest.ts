/** Shows the last state of what changes faster than answers come. */
export class Latest {
  private readonly show: () => Promise<void>;
  private isShowing = false;
  /** Something changed since the state that is being shown. */
  isOld = false;

  /** @param show asks about the state as it is, and shows the answer */
  constructor(show: () => Promise<void>) {
    this.show = show;
  }

  /**
   * Shows anew. While an answer is awaited no other question is sent: the last state is asked about then.
   *
   * @returns settled once nothing newer is to be shown; at once where it is being shown already
   * @throws what `show` throws
   */
  async refresh(): Promise<void> {
    this.isOld = true;
    if (this.isShowing) return;
    this.isShowing = true;
    try {
      while (this.isOld) {
        this.isOld = false;
        await this.show();
      }
    } finally {
      this.isShowing = false;
    }
  }
}
