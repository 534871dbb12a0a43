/**
 * The site that `npm start` serves: the demo's pages, the site's own endpoints, and, without a key in the
 * environment, an offline Realtime service in the same process.
 */
import './web/node-version.js';
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {fromRoot} from '../build/bundle/root.js';
import {completeBaseUrl, isProviderHost} from '../src/protocol/endpoints.js';
import {createTokenHandler, type Limits, type SessionConfig, type TokenHandlerOptions} from '../src/token-server/index.js';
import type {LocalProvider, LocalProviderOptions} from './local-provider/index.js';
import {createApp} from './web/app.js';
import {HOST, listen} from './web/listen.js';
import {chooseService, DEFAULT_MODEL, describeService, type Env, type Service} from './web/service.js';
import {createDemoSession, TRANSLATION} from './web/session.js';
import {StartupError} from './web/startup-error.js';
import {withLog} from './web/token-log.js';

export interface DemoServerOptions {
  /** A port that must be free, 0 for any; without one, 8080 or the next free. */
  readonly port?: number;
  /** Where keys and endpoints are read from; default `process.env`. */
  readonly env?: Env;
  /** Serve every page, not only `/strict`, under the strict policy. */
  readonly strictCsp?: boolean;
  /** The folder served at `/voice`; default `dist`. */
  readonly dist?: string;
  /** How the offline service is started, where it is the one in use. */
  readonly local?: Omit<LocalProviderOptions, 'host'>;
  /** Receives the address, the service in use, and each refusal of the token endpoint. */
  readonly log?: (line: string) => void;
}

export interface DemoServer {
  /** `http://127.0.0.1:8080`, without a trailing slash. */
  readonly url: string;
  readonly provider: Service['kind'];
  /** The offline service, where it is the one in use. */
  readonly localProvider?: LocalProvider;
  close(): Promise<void>;
}

/**
 * Starts the demo site in this process.
 * @throws StartupError with a sentence for the developer: port taken, build missing, Azure variables missing.
 */
export async function createDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  const {port = null, local = {}, env = process.env, strictCsp = false, dist = fromRoot('dist'), log = () => undefined} = options;
  const service = chooseService(env);
  requireBuild(dist);

  const localProvider = service.kind === 'local' ? await startStandIn(local) : null;
  // The pages and the handler need the origin, which is only known once we listen; no request is read before this function yields.
  const server = await listen((request) => app.fetch(request), port, localProvider?.url).catch(async (error: unknown) => {
    await localProvider?.close();
    throw error;
  });
  const target = targetOf(service, server.origin, localProvider);
  const providerUrl = completeBaseUrl(target.provider, target.baseUrl ?? null);
  const {conversation, translation, ...account} = target;
  const handle = (session: SessionConfig) => withLog(createTokenHandler({...account, session, allowedOrigins: [server.origin]}), log);
  const app = createApp({
    handler: handle(conversation),
    translation: handle(translation),
    pages: {
      service: describeService(service),
      hint: hintFor(service),
      provider: providerUrl.origin === server.origin ? null : providerUrl.origin,
      nameProvider: !isProviderHost(providerUrl),
      strictCsp,
    },
    dist,
    localUrl: localProvider?.url ?? null,
  });

  log(`${server.origin}/`);
  log(`Talking to: ${describeService(service)}`);
  return {
    url: server.origin,
    provider: service.kind,
    ...(localProvider && {localProvider}),
    async close() {
      await server.close();
      await localProvider?.close();
    },
  };
}

function requireBuild(dist: string): void {
  if (existsSync(path.join(dist, 'realtime-voice.js'))) return;
  throw new StartupError(`The built script is missing (${path.join(dist, 'realtime-voice.js')}). Make it with: npm run build`);
}

/** Imported only when needed: its codec and its voice take a moment to load. */
async function startStandIn(options: Omit<LocalProviderOptions, 'host'>): Promise<LocalProvider> {
  const {startLocalProvider} = await import('./local-provider/index.js');
  return startLocalProvider({port: 0, ...options, host: HOST});
}

interface Target extends Pick<TokenHandlerOptions, 'provider' | 'apiKey' | 'baseUrl' | 'limits'> {
  readonly conversation: SessionConfig;
  readonly translation: SessionConfig;
}

function targetOf(service: Service, origin: string, localProvider: LocalProvider | null): Target {
  switch (service.kind) {
    case 'openai': {
      const conversation = createDemoSession({model: service.model, transcription: TRANSCRIPTION});
      return {provider: 'openai', apiKey: service.apiKey, limits: ACCOUNT_LIMITS, conversation, translation: TRANSLATION};
    }
    case 'azure': {
      const conversation = createDemoSession({model: service.deployment, transcription: service.transcription});
      // The element tells an ordinary conversation to interpret.
      return {provider: 'azure', apiKey: service.apiKey, baseUrl: service.endpoint, limits: ACCOUNT_LIMITS, conversation, translation: conversation};
    }
    case 'local': {
      const conversation = createDemoSession({model: DEFAULT_MODEL, transcription: TRANSCRIPTION});
      // Calls with the stand-in cost nothing.
      return {provider: 'openai', apiKey: localProvider?.apiKey, baseUrl: `${origin}/v1`, limits: false, conversation, translation: TRANSLATION};
    }
  }
}

/** We listen on the loopback interface only: the one visitor is a developer, who starts calls more often than visitors do. */
const ACCOUNT_LIMITS: Limits = {ip: {perMinute: 30, perHour: 300}};

const TRANSCRIPTION = 'gpt-4o-mini-transcribe';

const hintFor = ({kind}: Service): string =>
  kind === 'local'
    ? 'It runs on this machine and speaks with a simple synthetic voice. Set OPENAI_API_KEY and start again to talk to the real one.'
    : 'Calls use your account and cost money while they last.';

function readPort(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartupError(`PORT must be a number from 0 to 65535, not "${value}".`);
}

async function main(): Promise<void> {
  const port = readPort(process.env['PORT']);
  const starting = createDemoServer({...(port !== undefined && {port}), log: (line) => console.log(line)});
  // Before the first line is printed: whoever reads it may end us at once.
  const stop = () => void starting.then((server) => server.close()).finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await starting;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof StartupError ? error.message : error);
    process.exitCode = 1;
  });
}
