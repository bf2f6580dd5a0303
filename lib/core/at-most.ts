/** Problems that are told at once; whoever has more mends these first. */
export const mostListed = 20

/** "And 480 more." */
export const andMore = (more: number) =>
  more > 0 ? [`And ${more.toLocaleString('en')} more.`] : []
