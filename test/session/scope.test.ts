import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createScope} from '../../src/session/scope.js';

describe('scope', () => {
  it('undoes in reverse, once', () => {
    const scope = createScope();
    const undone: number[] = [];
    for (const n of [1, 2, 3]) scope.add(() => undone.push(n));
    scope.close();
    scope.close();
    assert.deepEqual(undone, [3, 2, 1]);
  });

  it('undoes at once what arrives after the end', () => {
    const scope = createScope();
    scope.close();
    let undone = 0;
    scope.add(() => undone++);
    assert.equal(undone, 1);
    scope.close();
    assert.equal(undone, 1);
  });

  it('goes on closing when one undo throws, early or late', () => {
    const scope = createScope();
    const undone: number[] = [];
    const refuse = () => {
      throw new Error('stub: refuses to close');
    };
    scope.add(() => undone.push(1));
    scope.add(refuse);
    scope.add(() => undone.push(3));
    scope.close();
    assert.deepEqual(undone, [3, 1]);
    assert.doesNotThrow(() => scope.add(refuse));
  });

  it('aborts before it undoes, with the first reason', () => {
    const scope = createScope();
    const first = new Error('first');
    let abortedFirst = false;
    scope.add(() => (abortedFirst = scope.signal.aborted));
    scope.close(first);
    scope.close(new Error('second'));
    assert.equal(abortedFirst, true);
    assert.equal(scope.signal.reason, first);
  });

  it('undoes what an undo, or a listener of its end, still opens', () => {
    const scope = createScope();
    const undone: string[] = [];
    scope.add(() => scope.add(() => undone.push('opened by an undo')));
    scope.signal.addEventListener('abort', () => scope.add(() => undone.push('opened by a listener')));
    scope.close();
    assert.deepEqual(undone, ['opened by a listener', 'opened by an undo']);
  });

  it('is open until then', () => {
    const scope = createScope();
    let undone = 0;
    scope.add(() => undone++);
    assert.deepEqual([scope.signal.aborted, undone], [false, 0]);
  });
});
