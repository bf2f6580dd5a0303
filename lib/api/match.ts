import type { Method, Route } from './route'

/** Routes by the parts of their path, so that finding one does not depend on how many there are. */
type Branch = {
  next: Map<string, Branch>
  value?: { name: string; branch: Branch }
  routes: Map<Method, Route>
}

const newBranch = (): Branch => ({ next: new Map(), routes: new Map() })

export function treeOf(routes: readonly Route[]): Branch {
  const root = newBranch()
  for (const route of routes) {
    let branch = root
    for (const part of route.path.slice(1).split('/')) branch = stepInto(branch, part)
    if (branch.routes.has(route.method))
      throw new Error(`Two routes for ${route.method} ${route.path}`)
    branch.routes.set(route.method, route)
  }
  return root
}

function stepInto(branch: Branch, part: string): Branch {
  if (part.startsWith('{')) {
    const name = part.slice(1, -1)
    branch.value ??= { name, branch: newBranch() }
    if (branch.value.name !== name)
      throw new Error(`{${name}} is called {${branch.value.name}} in another path`)
    return branch.value.branch
  }
  const next = branch.next.get(part) ?? newBranch()
  branch.next.set(part, next)
  return next
}

export type Match = { routes: ReadonlyMap<Method, Route>; params: Record<string, string> }

/** The routes at a path, by method; null where there are none. A part that is not valid UTF-8 matches nothing. */
export function match(root: Branch, path: string): Match | null {
  const params: Record<string, string> = {}
  let branch: Branch | undefined = root
  for (const part of path.slice(1).split('/')) {
    const fixed: Branch | undefined = branch.next.get(part)
    if (!fixed && branch.value) {
      const value = decoded(part)
      if (!value) return null
      params[branch.value.name] = value
    }
    branch = fixed ?? branch.value?.branch
    if (!branch) return null
  }
  return branch.routes.size > 0 ? { routes: branch.routes, params } : null
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
