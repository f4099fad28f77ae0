/** True when a field is a unit of time: the date, or its bins and parts. */
export function isTime(field: string): boolean {
  return /^(date|(year|quarter|month|week|day|weekday|hour|month-of-year|auto)\(.*\))$/.test(field);
}
