/** Hours, minutes, seconds: whole, and never below zero. */
const split = (seconds: number): readonly [number, number, number] => {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
};

/** `83` becomes `1:23`, `3605` becomes `1:00:05`, in the digits of the language. */
export const clock = (seconds: number, locale: string): string => {
  const [hours, ...rest] = split(seconds);
  // Without options it is fast enough to be asked with every frame.
  const digits = (value: number) => value.toLocaleString(locale);
  return (hours ? [hours, ...rest] : rest).map((value, at) => digits(value).padStart(at && 2, digits(0))).join(':');
};

/** `125` becomes `2 minutes, 5 seconds`, as the language says it; `Intl.DurationFormat` says no other, where a browser has it. Less than a second is one. */
export const spoken = (seconds: number, locale: string): string => {
  const values = split(Math.max(1, seconds));
  const parts = ['hour', 'minute', 'second'].map((unit, at) => {
    const value = values[at];
    return value ? value.toLocaleString(locale, {style: 'unit', unit, unitDisplay: 'long'}) : '';
  });
  return new Intl.ListFormat(locale, {type: 'unit'}).format(parts.filter(Boolean));
};
