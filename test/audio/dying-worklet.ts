import source from '../../src/audio/worklet/capture.worklet.ts?worklet';

/** The address of a stub: the worklet as bundled, of whose processors the first few die, each after so many quanta. To be revoked. */
export const dyingWorklet = (deaths: number, quanta = 0): string =>
  URL.createObjectURL(
    new Blob(
      [
        `let deaths = ${deaths};
        const register = registerProcessor;
        globalThis.registerProcessor = (name, Processor) => register(name, class extends Processor {
          lived = 0;
          process(...quantum) {
            if (deaths > 0 && this.lived++ >= ${quanta}) {
              deaths--;
              throw new Error('stub: dies');
            }
            return super.process(...quantum);
          }
        });
        ${source}`,
      ],
      {type: 'text/javascript'},
    ),
  );
