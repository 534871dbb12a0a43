/** Real HTTP answers for tests in a browser: `build/wtr/answer-middleware.ts` gives what the address asks for. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** So many bytes after the body. */
  readonly pad?: number;
  /** Never ends. */
  readonly hang?: boolean;
  /** The server hangs up instead. */
  readonly drop?: boolean;
  /** Keeps the request under this name. */
  readonly log?: string;
}

export function answerUrl({status = 200, type = 'application/json', body = '', headers = {}, pad, hang, drop, log}: Answer): URL {
  const url = new URL('/test-answer', location.href);
  const {searchParams} = url;
  searchParams.set('status', String(status));
  searchParams.set('type', type);
  searchParams.set('body', typeof body === 'string' ? body : JSON.stringify(body));
  for (const [name, value] of Object.entries(headers)) searchParams.append('header', `${name}: ${value}`);
  if (pad !== undefined) searchParams.set('pad', String(pad));
  if (hang) searchParams.set('hang', '');
  if (drop) searchParams.set('drop', '');
  if (log !== undefined) searchParams.set('log', log);
  return url;
}

export interface SeenRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The requests that the server kept under a name. */
export async function seenRequests(log: string): Promise<readonly SeenRequest[]> {
  return (await (await fetch(`/test-answer?seen=${log}`)).json()) as SeenRequest[];
}

/** What a promise rejects with; fails the test when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (thrown) {
    return thrown;
  }
  throw new Error('it did not reject');
}

/** Everything that could be read of an error, its causes too. */
export function wholeText(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? String(error);
  const own = Object.getOwnPropertyNames(error).map((key) => (key === 'cause' ? '' : String(Reflect.get(error, key))));
  return [String(error), ...own, error.cause === undefined ? '' : wholeText(error.cause)].join('\n');
}
