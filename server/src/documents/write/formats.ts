/** What reports are exported to; each is the ending of a file's name. */
export const EXPORT_FORMATS = ["docx", "html", "md", "xlsx"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
