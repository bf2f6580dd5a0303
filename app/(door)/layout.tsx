import './sign-in.css'
import { Brand, Mark } from '../ui/mark'
import { house } from '@/lib/claims/scales/house'

/** The door: a form on the desk's side, and on the paper the marks as a legend. */
export default function DoorLayout({ children }: { children: React.ReactNode }) {
  return (
    <main className="door" id="main">
      <section className="door-side">
        <div className="door-form">
          <Brand href="/" />
          {children}
        </div>
      </section>
      <Legend />
    </main>
  )
}

/** A sentence with its marks, as an ornament; the form says all there is to know. */
function Legend() {
  return (
    <section className="door-proof" aria-hidden="true">
      <p className="slug">
        <span>Galley</span>
        <span>¶5, lines 18–21</span>
        <span className="end">Draft 3</span>
      </p>
      <p className="door-words">
        This call for a ceasefire proposal{' '}
        <span className="door-pin">
          <Mark sign="ok" two />
          C12
        </span>
        <span className="claim-words v-ok two">arrived less than two weeks after</span>{' '}
        <span className="door-pin">
          <Mark sign="change" />
          C13
        </span>
        <span className="claim-words v-change">
          US President Donald Trump removed Zelensky from the White House
        </span>
        , subsequently{' '}
        <span className="door-pin">
          <Mark sign="wrong" />
          C14
        </span>
        <span className="claim-words v-wrong">
          halting all military aid and intelligence sharing with Ukraine
        </span>
        .<span className="door-fix one">asked</span>
        <span className="door-fix two">to leave</span>
      </p>
      <ul className="door-legend">
        {house.ratings.map(({ id, mark, label }) => (
          <li key={id}>
            <Mark sign={mark} two />
            <span className="legend-name">
              <span className={`claim-words v-${mark} opens closes`}>{label}</span>
            </span>
          </li>
        ))}
        <li>
          <Mark sign="open" />
          <span className="legend-name">
            <span className="claim-words v-open">Open</span>
          </span>
        </li>
      </ul>
    </section>
  )
}
