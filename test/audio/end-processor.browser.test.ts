import {expect} from '@open-wc/testing';
import {endProcessor, processorsEnded} from '../../src/audio/end-processor.js';

/** A stub of the worklet on a machine that lets it wait for so long. */
async function openSlow(context: AudioContext, ms: number): Promise<AudioWorkletNode> {
  const source = `registerProcessor('slow', class extends AudioWorkletProcessor {
    constructor() {
      super();
      this.port.onmessage = () => {
        for (const end = Date.now() + ${ms}; Date.now() < end;);
        this.port.postMessage({type: 'closed'});
      };
    }
    process() {
      return true;
    }
  })`;
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  await context.audioWorklet.addModule(url);
  URL.revokeObjectURL(url);
  return new AudioWorkletNode(context, 'slow');
}

describe('the end of a processor', () => {
  it('is waited for on a busy machine, before the context may be closed', async () => {
    const context = new AudioContext();
    await context.resume();
    const node = await openSlow(context, 300);
    let answered = false;
    node.port.addEventListener('message', () => (answered = true));
    endProcessor(node);
    await processorsEnded(context);
    expect(answered).to.equal(true);
    await context.close();
  });

  it('is not waited for where the context stands still', async () => {
    const context = new AudioContext();
    const node = await openSlow(context, 0);
    await context.suspend();
    endProcessor(node);
    await processorsEnded(context);
    await context.close();
  });
});
