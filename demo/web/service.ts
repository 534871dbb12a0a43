import {StartupError} from './startup-error.js';

export type Env = Readonly<Record<string, string | undefined>>;

/** Which Realtime service the demo talks to, as the environment says. */
export type Service =
  | {readonly kind: 'local'}
  | {readonly kind: 'openai'; readonly apiKey: string; readonly model: string}
  | {
      readonly kind: 'azure';
      readonly apiKey: string;
      readonly endpoint: string;
      readonly deployment: string;
      /** Azure transcribes only with a deployment of its own, so there is no default. */
      readonly transcription: string | null;
    };

export const DEFAULT_MODEL = 'gpt-realtime-2.1';

const AZURE = ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_DEPLOYMENT'] as const;

/**
 * `OPENAI_API_KEY` wins, then the three `AZURE_OPENAI_…`, else the local stand-in. An empty variable counts as absent.
 * @throws StartupError when only some of Azure's variables are set.
 */
export function chooseService(env: Env): Service {
  const read = (name: string): string | null => env[name]?.trim() || null;
  const apiKey = read('OPENAI_API_KEY');
  if (apiKey !== null) return {kind: 'openai', apiKey, model: read('OPENAI_REALTIME_MODEL') ?? DEFAULT_MODEL};

  const [endpoint, azureKey, deployment] = [read(AZURE[0]), read(AZURE[1]), read(AZURE[2])];
  if (endpoint !== null && azureKey !== null && deployment !== null) {
    return {kind: 'azure', apiKey: azureKey, endpoint, deployment, transcription: read('AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT')};
  }
  const missing = AZURE.filter((name) => read(name) === null);
  if (missing.length === AZURE.length) return {kind: 'local'};
  throw new StartupError(`Azure OpenAI needs ${AZURE.join(', ')}. Not set: ${missing.join(', ')}. Set all three, or none for the local stand-in.`);
}

/** The service in words, for the console and the page. Never holds a key. */
export function describeService(service: Service): string {
  switch (service.kind) {
    case 'local':
      return 'the local stand-in (offline, no key needed)';
    case 'openai':
      return `OpenAI (${service.model})`;
    case 'azure':
      return `Azure OpenAI (deployment ${service.deployment})`;
  }
}
