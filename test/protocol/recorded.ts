/** The recorded GA payloads, for tests in Node. */
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
  readonly types: Readonly<Record<string, readonly Field[]>>;
}

const WIRE = new URL('../fixtures/wire/', import.meta.url);
const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface File {
  readonly server_events: readonly {readonly payload: Recorded['payload']}[];
}

export const recorded: readonly Recorded[] = readdirSync(new URL('ga/', WIRE)).flatMap((file) =>
  (json(new URL(`ga/${file}`, WIRE)) as File).server_events.map(({payload}, index) => ({name: `${file}[${index}] ${payload.type}`, payload})),
);

export const documented = json(new URL('ga-types.json', WIRE)) as Documented;
