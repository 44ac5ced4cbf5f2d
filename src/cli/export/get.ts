/** What came of a GET: an answer of any status, or the reason why there is none. */
export type Reply = Answer | Unanswered;

/** What a server answered, a redirect as such. */
export interface Answer {
  readonly status: number;
  /** A header by its name in small letters. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
}

/** Why there is no answer, and how the system names that. */
export interface Unanswered {
  readonly failure: 'unknownHost' | 'certificate' | 'connection' | 'tooLarge';
  readonly code: string;
}

/** Several times what a page of 5,000 rows has, in bytes. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** How the system says that a certificate is not trusted. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/**
 * Sends a GET and reads the whole answer; redirects are not followed, and nothing is thrown.
 *
 * This is the only function of the library that touches a network.
 */
export async function get(address: URL, headers: Readonly<Record<string, string>>): Promise<Reply> {
  try {
    const response = await fetch(address, { headers, redirect: 'manual' });
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > LARGEST_ANSWER) return { failure: 'tooLarge', code: String(LARGEST_ANSWER) };
      parts.push(part);
    }
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: Buffer.concat(parts),
    };
  } catch (error) {
    return unanswered(error);
  }
}

/** Why there is no answer, by the error that came instead. */
export function unanswered(error: unknown): Unanswered {
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return { failure: 'unknownHost', code };
  return { failure: CERTIFICATE.test(code) ? 'certificate' : 'connection', code };
}

/** The code of an error, or of what caused it; an error for several addresses of a host has the codes of each. */
function codeOf(error: unknown): string {
  const { code, cause, errors } = error as {
    readonly code?: unknown;
    readonly cause?: unknown;
    readonly errors?: readonly unknown[];
  };
  if (typeof code === 'string') return code;
  const inner = cause ?? errors?.[0];
  return inner === undefined ? 'closed' : codeOf(inner);
}
