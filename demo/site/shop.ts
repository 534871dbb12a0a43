/** The bookshop of the tools page: a shop that lives in its page, for want of a server. */

export interface Order {
  readonly number: number;
  readonly books: string;
  readonly price: string;
  readonly arrives: string;
  status: 'on its way' | 'waiting for payment' | 'paid';
}

const ORDERS: readonly Order[] = [
  {number: 1042, books: 'The Voyage Out and Orlando', price: '€23.80', arrives: 'on Thursday', status: 'on its way'},
  {number: 1043, books: 'The Moonstone', price: '€11.50', arrives: 'two days after it is paid', status: 'waiting for payment'},
];

export const GENRES = ['all', 'novels', 'crime', 'poetry', 'travel'] as const;

/** @throws Error with a sentence that the assistant may repeat */
export function findOrder(number: unknown): Order {
  const order = ORDERS.find((each) => each.number === number);
  if (!order) throw new Error(`There is no order ${String(number)}. There are ${ORDERS.map((each) => each.number).join(' and ')}.`);
  return order;
}

/** In one sentence, to be spoken. */
export const describeOrder = ({number, books, price, arrives, status}: Order): string => `Order ${number}, ${books}, ${price}, is ${status} and arrives ${arrives}.`;
