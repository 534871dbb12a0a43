import type {TestRunnerConfig} from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** A test's own iframe may ask for response headers: `/test/support/page.html?header:content-security-policy=script-src 'self'`. */
export function requestedHeaders(): Middleware {
  return async (context, next) => {
    await next();
    for (const [name, value] of new URLSearchParams(context.querystring)) {
      if (name.startsWith('header:')) context.set(name.slice('header:'.length), value);
    }
  };
}
