import assert from 'node:assert/strict';
import type {LocalProvider} from '../../demo/local-provider/index.js';

/** What a provider answers a site that mints a key: `value` in GA, a whole session with the key inside in the preview. */
export interface Minted {
  readonly value?: string;
  readonly client_secret?: {readonly value: string};
  readonly [field: string]: unknown;
}

export async function mint({url, apiKey}: LocalProvider, path: string, body: unknown): Promise<Minted> {
  const headers = {authorization: `Bearer ${apiKey}`, 'content-type': 'application/json'};
  const response = await fetch(url + path, {method: 'POST', headers, body: JSON.stringify(body)});
  assert.ok(response.ok, `${path} answers ${response.status}`);
  return (await response.json()) as Minted;
}

export const mintGa = (provider: LocalProvider, base = '/v1'): Promise<Minted> =>
  mint(provider, `${base}/realtime/client_secrets`, {session: {type: 'realtime', model: 'gpt-realtime-2.1', audio: {input: {transcription: {model: 'whisper-1'}}}}});

export const mintPreview = (provider: LocalProvider): Promise<Minted> =>
  mint(provider, '/v1/realtime/sessions', {model: 'gpt-4o-mini-realtime-preview', voice: 'verse', input_audio_transcription: {model: 'whisper-1'}});
