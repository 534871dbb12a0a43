import type {TestRunnerConfig} from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Where a page's tests get the HTTP answers they ask for, from a real server. `test/support/answers.ts` makes the addresses. */
const PATH = '/test-answer';

interface Seen {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * `?status=…&type=…&body=…` is answered like that, with `&header=name: value` as often as wanted and `&pad=N` bytes more.
 * `&hang=…`: headers and body, and no end. `&drop`: no answer at all. `&log=ID` keeps the request; `?seen=ID` tells what was kept.
 */
export function answers(): Middleware {
  const seen = new Map<string, Seen[]>();
  return async (context, next) => {
    if (context.path !== PATH) {
      await next();
      return;
    }
    const query = new URLSearchParams(context.querystring);
    const asked = query.get('seen');
    if (asked !== null) {
      context.body = seen.get(asked) ?? [];
      return;
    }
    let body = '';
    for await (const chunk of context.req) body += String(chunk);
    const log = query.get('log');
    if (log !== null) seen.set(log, [...(seen.get(log) ?? []), {method: context.method, headers: context.headers, body}]);
    // The test decides what is sent, byte for byte: no caching, no types of Koa's own.
    context.respond = false;
    const {res} = context;
    if (query.has('drop')) return void res.destroy();
    res.statusCode = Number(query.get('status') ?? 200);
    res.setHeader('content-type', query.get('type') ?? 'application/json');
    for (const header of query.getAll('header')) {
      const [name = '', value = ''] = header.split(/:\s*(.*)/s);
      res.setHeader(name, value);
    }
    res.write(query.get('body') ?? '');
    res.write('x'.repeat(Number(query.get('pad') ?? 0)));
    if (query.has('hang')) return;
    res.end();
  };
}
