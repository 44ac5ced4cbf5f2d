const STEP = 1000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as people say it in a language: `12 MB`. */
export function sizeAsText(bytes: number, language: string): string {
  const step = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / STEP ** step;
  return new Intl.NumberFormat(language, {
    ...{ style: 'unit', unit: UNITS[step] as string, unitDisplay: step === 0 ? 'long' : 'short' },
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}
