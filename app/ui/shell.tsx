import { CommonKeySheet } from './key-sheet'
import { Brand, Icon } from './mark'
import { NavLinks, type Place } from './nav-links'
import { Avatar } from './avatar'
import { ThemeSwitch, type Theme } from './theme-switch'

type Me = { name: string; email: string; role: string }
type Action = (form: FormData) => void | Promise<void>

type MenuProps = {
  me: Me
  theme: Theme
  places: readonly Place[]
  /** under the name: account, people, policy, health, as the person may */
  own: readonly Place[]
  setTheme: Action
  signOut: Action
  /** where the bar does not show the places, the menu does */
  allPlaces?: boolean
}

/** Who I am, where I may go, how it looks, and out. Works without script. */
export function WhoMenu({
  me,
  theme,
  places,
  own,
  setTheme,
  signOut,
  allPlaces = false,
}: MenuProps) {
  return (
    <details className="menu" data-menu="">
      <summary>
        <span className="hide-l">Menu</span>
        <Avatar name={me.name} me />
        <span className="screen-reader">{me.name}, menu</span>
      </summary>
      <div>
        <p className="about">
          <b>{me.name}</b>
          <span className="faint">{me.role}</span>
        </p>
        <nav className={allPlaces ? undefined : 'hide-l'} aria-label="Places">
          <NavLinks places={places} className="item" />
        </nav>
        <hr />
        <ThemeSwitch theme={theme} action={setTheme} />
        <hr />
        {own.map((place) => (
          <a key={place.href} className="item" href={place.href}>
            {place.label}
          </a>
        ))}
        <form action={signOut} data-leaves="">
          <button className="item">Sign out</button>
        </form>
      </div>
    </details>
  )
}

type ShellProps = MenuProps & { find: string; children: React.ReactNode }

/** The frame of every page but the desk, which has a bar of its own. */
export function Shell({ find, children, ...menu }: ShellProps) {
  return (
    <div className="app">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="bar">
        <Brand href="/" />
        <nav aria-label="Main">
          <NavLinks places={menu.places} />
        </nav>
        <span className="grow" />
        <form className="find hide-s" data-find="" action={find} role="search">
          <Icon name="find" />
          <input
            name="q"
            type="search"
            aria-label="Find a claim"
            placeholder="Find a claim"
            autoComplete="off"
          />
          <kbd aria-hidden="true">/</kbd>
        </form>
        <WhoMenu {...menu} />
      </header>
      {children}
      <CommonKeySheet />
    </div>
  )
}
