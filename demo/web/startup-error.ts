/** Something the developer can mend before starting again; the message is the whole of what they are shown. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}
