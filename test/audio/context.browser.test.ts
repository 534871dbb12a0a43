import {expect} from '@open-wc/testing';
import {openContext} from '../../src/audio/context.js';
import {until} from '../support/far-side.js';
import {createStubs} from '../support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

describe('audio context', () => {
  it("runs, at the device's own rate", async () => {
    const made: unknown[] = [];
    const Real = AudioContext;
    // A stub that only notes what the real one is asked for.
    stubs.set(window, 'AudioContext', function (options: AudioContextOptions) {
      made.push(options);
      return new Real(options);
    });
    const context = openContext();
    await until(() => context?.state === 'running');
    expect(made).to.have.lengthOf(1);
    expect(made[0]).not.to.have.property('sampleRate');
    await context?.close();
  });

  it('is none where the browser has none to give', () => {
    stubs.set(window, 'AudioContext', function () {
      throw new DOMException('stub: too many', 'NotSupportedError');
    });
    expect(openContext()).to.equal(null);
  });

  for (const [state, resumes] of [['suspended', 1], ['running', 0], ['interrupted', 0]] as const) {
    it(`is resumed ${resumes} times from ${state}`, () => {
      let resumed = 0;
      stubs.set(window, 'AudioContext', function () {
        return {state, resume: () => (resumed++, Promise.reject(new Error('stub: refuses')))};
      });
      openContext();
      expect(resumed).to.equal(resumes);
    });
  }
});
