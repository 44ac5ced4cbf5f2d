/** The forms in which a report can be downloaded. */
export const DOWNLOAD_FORMATS = ['html', 'csv', 'json'] as const;
/** One of the forms in which a report can be downloaded. */
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];
