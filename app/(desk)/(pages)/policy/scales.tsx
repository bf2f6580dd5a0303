import { MarkName } from '@/app/ui/mark'
import { scales } from '@/lib/claims/scales/registry'

/** The scales articles can be judged by; a verdict keeps the scale and version it was given on. */
export const Scales = () => (
  <div className="cols even">
    {scales.map((scale) => (
      <section key={scale.id}>
        <h2 className="head">
          {scale.title} <span className="aside num">version {scale.version}</span>
        </h2>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col">Needs sources</th>
              <th scope="col">Stops sign-off</th>
            </tr>
          </thead>
          <tbody>
            {scale.ratings.map((rating) => (
              <tr key={rating.id}>
                <td>
                  <MarkName sign={rating.mark} two label={rating.label} />
                </td>
                <td>{rating.needsEvidence ? 'Yes' : 'No'}</td>
                <td>{rating.blocks ? 'Until put right' : 'No'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ))}
  </div>
)
