import { parseArgs } from 'node:util';
import { startLocalProvider } from './index.js';

const USAGE = `The local stand-in for the Realtime service.

  tsx demo/local-provider/main.ts [--port 8787] [--host 127.0.0.1] [--key sk-…] [--fixtures] [--preview]
                                   [--max-seconds 3600] [--quiet]

  --port         the port to listen on (8787; 0 is any free one)
  --host         the address to listen on (127.0.0.1)
  --key          the standard API key (a random one)
  --fixtures     speak from recordings even if a synthesiser is installed
  --preview      speak the preview dialect, too, instead of refusing it
  --max-seconds  the longest a session may last (3600)
  --quiet        do not print events
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    key: { type: 'string' },
    fixtures: { type: 'boolean', default: false },
    preview: { type: 'boolean', default: false },
    'max-seconds': { type: 'string', default: '3600' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const provider = await startLocalProvider({
    host: values.host,
    port: Number(values.port),
    preview: values.preview,
    maxSessionSeconds: Number(values['max-seconds']),
    speech: values.fixtures ? 'fixtures' : 'auto',
    ...(values.key === undefined ? {} : { apiKey: values.key }),
    ...(values.quiet ? {} : { log: (line: string) => console.log(line) }),
  });
  console.log(`Listening on ${provider.url}

Mint a key for a browser:
  curl -X POST ${provider.url}/v1/realtime/client_secrets \\
    -H 'Authorization: Bearer ${provider.apiKey}' -H 'Content-Type: application/json' \\
    -d '{"session":{"type":"realtime","model":"gpt-realtime"}}'
The browser posts its SDP to ${provider.url}/v1/realtime/calls, or opens a socket at ${provider.url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime. Ctrl-C ends.`);
  const end = (): void => void provider.close();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
