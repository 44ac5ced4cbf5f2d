/** A file with a name that no other of those given has. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Gives files names by which they can be told apart: a name that was there before gets a number. */
export function namedApart(files: readonly File[]): readonly NamedFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    for (let count = 2; taken.has(name); count += 1) name = `${file.name} (${count})`;
    taken.add(name);
    return { name, file };
  });
}

/** The bytes of a file from its beginning, until that is enough; not every browser lets one loop over a stream. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel();
  }
}
