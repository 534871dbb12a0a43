import assert from 'node:assert/strict';
import type {PreflightCheck, PreflightLine, PreflightReport} from '../../src/preflight-report.js';
import type {PreflightOptions} from '../../src/preflight/preflight.js';
import type {VisitorPage} from './page.js';

const CHECKS = ['secure-context', 'policy', 'permission', 'device', 'signal', 'endpoint', 'webrtc', 'network'] as const satisfies PreflightCheck[];

export interface Seen {
  readonly ok: boolean;
  /** `failed mic.denied`, `skipped`: what differs from `ok`, by check. */
  readonly odd: Partial<Record<PreflightCheck, string>>;
  readonly line: Record<PreflightCheck, PreflightLine>;
}

/** A report in short, and that it is one: every check once and in order, a sentence for each, nothing but plain data. */
export function seen(report: PreflightReport): Seen {
  const {ok, lines} = report;
  assert.deepEqual(lines.map(({check}) => check), CHECKS);
  for (const {message, detail, status} of lines) {
    assert.match(message, /^[A-Z][^.]{5,78}[.?]$/);
    if (status !== 'ok') assert.notEqual(detail, '', 'the developer is told why');
  }
  assert.equal(ok, !lines.some(({status}) => status === 'failed'));
  const odd = lines.filter(({status}) => status !== 'ok').map(({check, status, code}) => [check, code ? `${status} ${code}` : status]);
  return {ok, odd: Object.fromEntries(odd), line: Object.fromEntries(lines.map((line) => [line.check, line])) as Seen['line']};
}

/** Runs it in the page. Nothing may be left of it, and nothing may have happened to the element. */
export async function preflight(visitor: VisitorPage, options: PreflightOptions = {}): Promise<Seen> {
  const told = await visitor.page.evaluate(() => window.e2e.events.length);
  const state = await visitor.state();
  const report = await visitor.element((element, given) => element.preflight(given), options);
  assert.equal(await visitor.state(), state);
  assert.equal(await visitor.page.evaluate(() => window.e2e.events.length), told, 'no event was fired');
  return seen(report);
}
