/** What is said of a day after the city's today, of which the record can know nothing. */
export const NOT_COME = 'That day has not come yet.';
