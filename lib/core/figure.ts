/** A count as it stands in a line: "2,368". */
export const figure = (count: number): string => count.toLocaleString('en')
