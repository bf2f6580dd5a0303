/** argon2id with the parameters OWASP gives first: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Native code of 10 MB, loaded when somebody first signs in. */
const argon2 = () => import('@node-rs/argon2')

export const hashPassword = async (password: string) => (await argon2()).hash(password, parameters)

/** A hash nobody's password has, so that an unknown account takes as long to refuse as a known one. */
let decoy: Promise<string> | undefined

/** False for a wrong password and for no hash; both take the same work. */
export async function checkPassword(
  stored: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword('no password of anybody')
  const { verify } = await argon2()
  const matches = await verify(stored ?? (await decoy), password)
  return matches && Boolean(stored)
}
