/** Hours, minutes, seconds: whole, and never below zero. */
export const split = (seconds: number): readonly [number, number, number] => {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
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
