/** A count as it stands in a line: "2,368". */
export const figure = (count: number): string => count.toLocaleString('en')

/** Bytes as people say them: "12 KB", "3.4 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 ** 2
    ? `${figure(Math.ceil(bytes / 1024))} KB`
    : bytes < 1024 ** 3
      ? `${(bytes / 1024 ** 2).toFixed(1)} MB`
      : `${(bytes / 1024 ** 3).toFixed(1)} GB`
