/** A server event as it goes over the wire; every one has an `event_id` by then (protocol §4). */
export type ServerEvent = Readonly<{ type: string; event_id: string } & Record<string, unknown>>;

/** A client event after validation of its envelope only. */
export type ClientEventRecord = Readonly<{ type: string } & Record<string, unknown>>;

/** Sends one server event; the sender gives it its `event_id`. */
export type Send = (type: string, fields?: Readonly<Record<string, unknown>>) => void;
