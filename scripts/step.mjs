const began = Date.now()
const elapsed = () => `${Math.round((Date.now() - began) / 1000)} s`.padStart(6)

/** Says what is happening, how long it has been going on since the start, and that it is done; gives what the work gives. */
export async function step(what, work) {
  console.log(`${elapsed()}  ${what}`)
  const patience = setInterval(() => console.log(`${elapsed()}  ${what}, still`), 30_000)
  try {
    return await work
  } finally {
    clearInterval(patience)
    console.log(`${elapsed()}  ${what}: done`)
  }
}
