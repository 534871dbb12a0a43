/** The recorded and published payloads, for tests in Node. */
import {readFileSync, readdirSync} from 'node:fs';

export interface Recorded {
  /** `file.json[3] response.done`, for the sentence of a failing test. */
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>> & {readonly type: string};
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export interface Documented {
  /** Field names by server event. */
  readonly server: Readonly<Record<string, readonly string[]>>;
  readonly client: Readonly<Record<string, readonly Field[]>>;
  /** Fields by type, or what the type is another name for. */
  readonly types: Readonly<Record<string, readonly Field[] | string>>;
}

export const WIRES = ['ga', 'preview', 'translation'] as const;
export type Wire = (typeof WIRES)[number];

const FIXTURES = new URL('../fixtures/wire/', import.meta.url);
const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface File {
  readonly server_events: readonly {readonly payload: Recorded['payload']}[];
}

export const recordedOf = (wire: Wire): readonly Recorded[] =>
  readdirSync(new URL(`${wire}/`, FIXTURES)).flatMap((file) =>
    (json(new URL(`${wire}/${file}`, FIXTURES)) as File).server_events.map(({payload}, index) => ({name: `${wire}/${file}[${index}] ${payload.type}`, payload})),
  );

/** Code where a value was: taken from a source, never sent by anybody. */
export const isCode = ({payload}: Recorded): boolean => JSON.stringify(payload).includes('<expr: ');

/** What a GA server has sent, or could. */
export const recorded: readonly Recorded[] = recordedOf('ga').filter((one) => !isCode(one));

export const documentedOf = (wire: Wire): Documented => json(new URL(`${wire}-types.json`, FIXTURES)) as Documented;

export const documented = documentedOf('ga');
