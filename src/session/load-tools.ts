import {VoiceError} from '../errors.js';
import {importTools} from './import-tools.js';

/**
 * The tools and their validator: fetched once, when a call has tools; the browser keeps the module.
 * @throws VoiceError `tool.unavailable`. It may be tried again.
 */
export async function loadToolRunner(load = importTools): ReturnType<typeof importTools> {
  try {
    return await load();
  } catch (cause) {
    throw new VoiceError('tool.unavailable', {cause, detail: "tools.js must lie beside the script, and the page's script-src must allow it"});
  }
}
