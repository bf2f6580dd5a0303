/** Said wherever something was sent after the session ended; in the browser it is known by these words. */
export const signedOutWords =
  'You are signed out. Sign in again in another tab, then send this once more; what you wrote is kept.'
