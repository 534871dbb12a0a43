import assert from 'node:assert/strict';
import type {ErrorCode, Retry} from '../../src/errors.js';
import type {VisitorPage} from './page.js';
import {until} from './until.js';

export interface ExpectedFailure {
  readonly code: ErrorCode;
  readonly retry: Retry;
  /** What the visitor reads. */
  readonly shows: RegExp;
  /** What the visitor does about it is listened to, as long as it is shown; nothing else is left, and not even that afterwards. */
  readonly listens?: boolean;
}

/**
 * Starts a call that must fail, and asserts all that a failure is: one `VoiceError` in `start()`, `rv-error` and `error`, the state
 * `failed`, a sentence for the visitor, Retry where it makes sense, and nothing left open.
 */
export async function fails(visitor: VisitorPage, {code, retry, shows, listens = false}: ExpectedFailure): Promise<void> {
  const outcome = await visitor.element((element) =>
    element.start().then(
      () => null,
      (error: unknown) => ({same: error === element.error, state: element.state, code: element.error?.code}),
    ),
  );
  assert.deepEqual(outcome, {same: true, state: 'failed', code});
  const errors = (await visitor.events('rv-error')).slice(-1);
  assert.deepEqual(errors.map(({error}) => [error.code, error.retry, error.recoverable]), [[code, retry, retry !== 'no']]);
  assert.deepEqual((await visitor.states()).slice(-1), ['failed']);
  assert.match(await until('the error is shown', () => visitor.text('error')), shows);
  assert.equal((await visitor.text('retry-button')) !== null, retry !== 'no', 'a Retry button only where it helps');
  assert.deepEqual(await visitor.events('rv-session-end'), [], 'no session has ended: there was none');
  if (!listens) await visitor.isClean();
}

/** The same element calls again, by Retry where there is one, and now it works. */
export async function worksAgain(visitor: VisitorPage): Promise<void> {
  if ((await visitor.text('retry-button')) !== null) await visitor.click('retry-button');
  else await visitor.element((element) => element.start());
  await visitor.reaches('listening', 'hearing');
  assert.equal(await visitor.text('error'), null, 'the error is gone');
}
