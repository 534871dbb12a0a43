import {VoiceError} from '../errors.js';
import {fatalError} from '../refusals.js';
import {createGa} from '../protocol/ga.js';
import type {Codec, Command, Fact, WireEvent} from '../protocol/vocabulary.js';
import {createInbox, type Inbox} from './inbox.js';
import type {Line, LineEvents} from './line.js';

export interface WireEvents extends Omit<LineEvents, 'message'> {
  /** Each wire event, as it goes or comes. */
  wire(direction: 'in' | 'out', event: unknown): void;
}

/** Between a line and the session: commands become events, events become facts. Which line and which dialect is found out on the way. */
export interface Wire {
  line: Line | null;
  codec: Codec<WireEvent | null>;
  /** What one fact tells, where the provider leaves some out. */
  unfilter: (fact: Fact) => readonly Fact[];
  readonly inbox: Inbox;
  readonly events: LineEvents;
  /** @returns the event's id. @throws VoiceError `protocol.oversize`. */
  send(command: Command): string;
  /** @returns whether it was sent. @throws VoiceError `protocol.oversize`. */
  sendEvent(event: WireEvent): boolean;
}

export function createWire(on: WireEvents): Wire {
  let count = 0;
  const wire: Wire = {
    line: null,
    codec: createGa(),
    unfilter: (fact) => [fact],
    inbox: createInbox({
      decode: (event) => wire.codec.decode(event),
      fact(fact) {
        wire.line?.hears(fact);
        for (const told of wire.unfilter(fact)) on.fact(told);
        const fatal = fact.type === 'error' && fatalError(fact.error.code);
        if (fatal) on.closed(fatal);
      },
      malformed: (type) => on.warning('protocol.bad_event', `dropped a malformed ${type}`),
      flooded: () => on.closed(new VoiceError('protocol.flood')),
    }),
    events: {
      ...on,
      fact(fact) {
        wire.line?.hears(fact);
        on.fact(fact);
      },
      message(event) {
        on.wire('in', event);
        wire.inbox.receive(event);
      },
    },
    send(command) {
      const eventId = `rv_${++count}`;
      const event = wire.line?.perform(command) ? null : wire.codec.encode(command, eventId);
      if (event) wire.sendEvent(event);
      return eventId;
    },
    sendEvent(event) {
      const sent = wire.line?.pipe.send(event) ?? false;
      if (sent) on.wire('out', event);
      return sent;
    },
  };
  return wire;
}
