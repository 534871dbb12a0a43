import type {Call} from '../../demo/local-provider/index.js';
import type {VisitorPage} from './page.js';

/** The tools that the tests give to a page. What was run, with what, is read by `ran`. */
export async function giveTools(visitor: VisitorPage): Promise<void> {
  await visitor.element((element) => {
    const ran: unknown[] = [];
    const parameters = {type: 'object', properties: {order: {type: 'number'}}, required: ['order']};
    Reflect.set(window, 'ran', ran);
    element.tools = [
      {name: 'lookup_order', description: 'Looks up an order', parameters, execute: (args) => (ran.push(['lookup_order', args]), {status: 'on its way'})},
      {name: 'cancel_order', description: 'Cancels an order', parameters, confirm: true, execute: (args) => (ran.push(['cancel_order', args]), 'cancelled')},
      {name: 'throws', description: 'Fails', execute: () => Promise.reject(new Error('canary: what was thrown'))},
      {name: 'hangs', description: 'Never ends', timeoutMs: 50, execute: () => new Promise(() => undefined)},
      {name: 'waits', description: 'Takes long', execute: () => new Promise(() => undefined)},
      {name: 'talks', description: 'Says too much', execute: () => 'x'.repeat(40_000)},
    ];
  });
}

export const ran = (visitor: VisitorPage): Promise<unknown> => visitor.page.evaluate(() => Reflect.get(window, 'ran') as unknown);

/** What the client has sent, in order, of what matters for tools: typed turns, outputs and requests for an answer. */
export const sent = ({events}: Call): string[] =>
  events
    .filter(({direction}) => direction === 'client')
    .flatMap(({event}) => {
      const {type, item} = event as {type: string; item?: {type: string; role?: string}};
      if (type === 'response.create') return ['answer'];
      return type === 'conversation.item.create' && item ? [item.role ?? item.type] : [];
    });

/** The outputs alone. */
export const outputs = ({inspection}: Call): string[] => inspection.toolOutputs.map(({output}) => output);

export const say = (visitor: VisitorPage, text: string): Promise<void> => visitor.element((element, words) => element.sendText(words), text);

/** Waits for an answer of the assistant's that has these words. */
export const answered = (visitor: VisitorPage, words: RegExp) => visitor.event('rv-transcript', ({role, final, text}) => role === 'assistant' && final && words.test(text));
