import source from './worklet/capture.worklet.ts?worklet';
import {VoiceError} from '../errors.js';
import {scriptUrl} from '../script-url.js';

/** A context takes the file once: a second time it would register the same names, which throws. */
const added = new WeakMap<BaseAudioContext, Promise<void>>();

/**
 * Adds both processors to a context: from `url` only when the site names one, else from a blob, else from the file beside the script.
 * A page with `script-src 'self'` refuses the blob (it is `script-src`, not `worker-src`, that governs worklets); the file passes.
 * @throws VoiceError `policy.worklet_blocked`, caused by what the last attempt threw.
 */
export function addWorklet(context: BaseAudioContext, url: string | null): Promise<void> {
  const adding = added.get(context) ?? add(context, url);
  added.set(context, adding);
  return adding;
}

async function add(context: BaseAudioContext, url: string | null): Promise<void> {
  try {
    if (url === null) await addInline(context);
    else await context.audioWorklet.addModule(url);
  } catch (cause) {
    throw new VoiceError('policy.worklet_blocked', {cause, detail: "the page's script-src (not worker-src) must allow capture.worklet.js, or worklet-url is wrong"});
  }
}

async function addInline(context: BaseAudioContext): Promise<void> {
  const {audioWorklet} = context;
  const blob = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  try {
    await audioWorklet.addModule(blob);
  } catch (refused) {
    // Closing rejects what is being added. Chromium never answers a file that is asked for after that, and the whole page crashes when the
    // promise is garbage (seen in 156: `Worklet`'s prefinalizer allocates the rejection; no bug is known to us, so this stays).
    const beside = context.state === 'closed' ? null : scriptUrl();
    if (beside === null) throw refused;
    await audioWorklet.addModule(new URL('capture.worklet.js', beside).href);
  } finally {
    URL.revokeObjectURL(blob);
  }
}
