import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { onExit } from 'signal-exit';

/** A file that is only there while something is made. */
export interface TemporaryFile {
  readonly path: string;
  readonly handle: FileHandle;
  /** Closes it and takes it away, if it is still there. */
  remove(): Promise<void>;
}

/**
 * Creates an empty file in a folder under a name that nobody has, never through a link.
 *
 * It is gone when the command ends, also when that is interrupted.
 */
export async function createTemporaryFile(folder: string): Promise<TemporaryFile> {
  const path = join(folder, `.d365-email-rules-${randomUUID()}.tmp`);
  const forget = onExit(() => rmSync(path, { force: true }));
  try {
    const handle = await open(path, 'wx');
    return {
      path,
      handle,
      async remove() {
        await handle.close().catch(() => undefined);
        rmSync(path, { force: true });
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}
