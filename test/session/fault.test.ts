import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createFault} from '../../src/session/fault.js';

function rig() {
  const shown: string[] = [];
  const warned: string[] = [];
  const notice = createFault({
    show: ({microphone, fault}) => shown.push(`${microphone} ${fault}`),
    warn: (code) => warned.push(code),
  });
  return {shown, warned, notice};
}

describe('what is wrong with a microphone', () => {
  it('is silence, whoever causes it, as long as one of them does', () => {
    const {shown, notice} = rig();
    notice({muted: true});
    notice({quiet: true});
    notice({muted: false});
    notice({quiet: false});
    assert.deepEqual(shown, ['true silent', 'true silent', 'true silent', 'true null']);
  });

  it('is warned of each time that it begins, and only then', () => {
    const {warned, notice} = rig();
    notice({quiet: true});
    notice({muted: true});
    assert.deepEqual(warned, ['mic.silent']);
    notice({quiet: false, muted: false});
    notice({muted: true});
    assert.deepEqual(warned, ['mic.silent', 'mic.silent']);
  });

  it('is above all that there is none', () => {
    const {shown, warned, notice} = rig();
    notice({quiet: true});
    notice({lost: true});
    notice({lost: false, quiet: false});
    assert.deepEqual(shown, ['true silent', 'false lost', 'true null']);
    assert.deepEqual(warned, ['mic.silent']);
  });
});
