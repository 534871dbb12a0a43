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

export const findOrder = (number: unknown): Order | undefined => ORDERS.find((each) => each.number === number);

/** In a sentence, to be spoken: what is thrown, a model is not told. */
export function describeOrder(order: Order | undefined): string {
  if (!order) return `There is no such order. There are ${ORDERS.map(({number}) => number).join(' and ')}.`;
  const {number, books, price, arrives, status} = order;
  return `Order ${number}, ${books}, ${price}, is ${status} and arrives ${arrives}.`;
}
