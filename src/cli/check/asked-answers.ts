import { extname } from 'node:path';
import { UsageError } from '../io/usage-error.ts';
import {
  CHECK_FORMATS,
  type CheckFormat,
  COMPACT_FORMATS,
  FORMAT_BY_EXTENSION,
  FORMATS_OF_CHANGES,
  FORMATS_WITH_CHANGES,
} from './formats/index.ts';

/** An answer that is asked for: its format, and the file that it goes to. */
export interface AskedAnswer {
  readonly format: CheckFormat;
  /** Absent for the answer on the standard output. */
  readonly path?: string;
}

/** The flags that say which answers are asked for. */
export interface AnswerFlags {
  /** Absent where the names of files decide, or where it is the usual one. */
  readonly format?: CheckFormat;
  readonly output?: readonly string[];
  readonly compact?: boolean;
  readonly changes?: boolean;
}

/** The format of an answer where nothing else is said. */
const USUAL_FORMAT: CheckFormat = 'pretty';

/** The answers that are asked for: one on the standard output, or one for each file. */
export function askedAnswers(flags: AnswerFlags): readonly AskedAnswer[] {
  const { format, output: paths = [] } = flags;
  if (format !== undefined && paths.length > 1) {
    throw new UsageError(
      `--format ${format}: with several files, the name of each says its format; leave the flag out.`,
    );
  }
  const answers =
    paths.length === 0
      ? [{ format: format ?? USUAL_FORMAT }]
      : paths.map((path) => ({ path, format: format ?? formatByName(path) }));
  refuseWithoutPlace(answers, flags);
  return answers;
}

function formatByName(path: string): CheckFormat {
  const extension = extname(path).toLowerCase();
  const format = extension === '' ? USUAL_FORMAT : FORMAT_BY_EXTENSION.get(extension);
  if (format !== undefined) return format;
  throw new UsageError(
    `--output ${path}: its name does not say in which format to write. Accepted are ${[...FORMAT_BY_EXTENSION.keys()].join(', ')}, or --format with one of ${CHECK_FORMATS.join(', ')}.`,
  );
}

/** Refuses what none of the answers has a place for. */
function refuseWithoutPlace(answers: readonly AskedAnswer[], { changes, compact }: AnswerFlags): void {
  const formats = answers.map(({ format }) => format);
  const sheet =
    changes === true ? undefined : answers.find(({ format }) => FORMATS_OF_CHANGES.includes(format));
  if (sheet !== undefined) {
    throw new UsageError(`--output ${sheet.path}: a workbook holds the plan of what to do; add --changes.`);
  }
  const named = formats.join(', ');
  if (changes === true && !formats.some((format) => FORMATS_WITH_CHANGES.includes(format))) {
    throw new UsageError(
      `--changes: ${named} lists what was found and has no place for it; it is written in ${FORMATS_WITH_CHANGES.join(', ')}.`,
    );
  }
  if (compact === true && !formats.some((format) => COMPACT_FORMATS.includes(format))) {
    throw new UsageError(
      `--compact: ${named} is for people, who read each result by itself; ${COMPACT_FORMATS.join(', ')} are accepted.`,
    );
  }
}
