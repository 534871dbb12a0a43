import path from 'node:path';
import {inspect} from 'node:util';
import type {TestEvent} from 'node:test/reporters';

/** Whether node:test speaks of a whole file as if it were a test: it does where the file holds none, or died. */
const isFile = (name: string): boolean => path.isAbsolute(name) || /^test[\\/].*\.test\.ts$/.test(name);

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  return text.replace(/^\s+at .*(?:node:internal|node:async_hooks|node_modules).*\n?/gm, '').trimEnd();
}

/** A suite fails with its tests, which are counted themselves, or by a hook of its own. */
const failedItself = (error: Error): boolean => !('failureType' in error && error.failureType === 'subtestsFailed');

const indent = (text: string): string => text.replace(/^/gm, '    ');

/** Prints node:test's events, cut to what a person needs: what the tests print, what fails, and one closing line. Returns how many failed. */
export async function report(events: AsyncIterable<TestEvent>): Promise<number> {
  let [passed, failed, skipped] = [0, 0, 0];
  for await (const {type, data} of events) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' && !(type === 'test:fail' && failedItself(data.details.error))) continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      skipped += 1;
    } else if (type === 'test:pass' && !isFile(data.name)) {
      passed += 1;
    } else {
      failed += 1;
      const where = data.file === undefined ? '' : ` (${path.relative(process.cwd(), data.file)}:${data.line ?? 0})`;
      console.log(`FAILED ${data.name}${where}\n${indent(type === 'test:fail' ? reason(data.details.error) : 'the file holds no test')}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed;
}
