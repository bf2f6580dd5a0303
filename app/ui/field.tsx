'use client'

import { useId } from 'react'
import { useAnswer } from './form'

type Around = {
  label: string
  name: string
  hint?: string
  optional?: boolean
  hiddenLabel?: boolean
}

/** Joins label, hint and error to their field, and gives back what was typed when the server refused it. */
function useField(
  { name, hint }: Around,
  fallback: string | number | readonly string[] | undefined,
) {
  const id = useId()
  const answer = useAnswer()
  const error = answer?.ok === false ? answer.errors[name] : undefined
  const value = answer?.ok === false ? (answer.values[name] ?? fallback) : fallback
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(' ') || undefined
  return {
    id,
    error,
    value,
    aria: { id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': described },
  }
}

type LabelledProps = Around & { id: string; error?: string; children: React.ReactNode }

function Labelled({ label, hint, optional, hiddenLabel, id, error, children }: LabelledProps) {
  return (
    <div className="field-box">
      <label htmlFor={id} className={hiddenLabel ? 'screen-reader' : 'label'}>
        {label}
        {optional && <span className="optional-note">, optional</span>}
      </label>
      {children}
      {error && (
        <p className="error" id={`${id}-e`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  )
}

const split = <P extends Around>({ label, name, hint, optional, hiddenLabel, ...rest }: P) =>
  [{ label, name, hint, optional, hiddenLabel }, rest] as const

export function TextField(props: Around & React.ComponentProps<'input'>) {
  const [around, { defaultValue, className = 'field', ...rest }] = split(props)
  const { id, error, value, aria } = useField(around, defaultValue)
  return (
    <Labelled {...around} id={id} error={error}>
      <input
        className={className}
        defaultValue={value}
        required={!around.optional}
        {...rest}
        {...aria}
      />
    </Labelled>
  )
}

/** `keep`: what is written here is kept under that name, which several forms may share. */
export function TextArea({
  keep,
  ...props
}: Around & React.ComponentProps<'textarea'> & { keep?: string }) {
  const [around, { defaultValue, className = 'field serif-field', ...rest }] = split(props)
  const { id, error, value, aria } = useField(around, defaultValue)
  return (
    <Labelled {...around} id={id} error={error}>
      <textarea
        className={className}
        data-keep={keep}
        rows={3}
        defaultValue={value}
        required={!around.optional}
        {...rest}
        {...aria}
      />
    </Labelled>
  )
}

export type Choice = { value: string; label: string }

type SelectFieldProps = Around & {
  choices: readonly Choice[]
  /** nothing is chosen beforehand, and these words ask for it: what is chosen here judges, so it has no default */
  prompt?: string
}

export function SelectField(props: SelectFieldProps & React.ComponentProps<'select'>) {
  const [around, { defaultValue, choices, prompt, className = 'field', ...rest }] = split(props)
  const { id, error, value, aria } = useField(around, defaultValue ?? (prompt && ''))
  return (
    <Labelled {...around} id={id} error={error}>
      <select key={String(value)} className={className} defaultValue={value} {...rest} {...aria}>
        {prompt && <option value="">{prompt}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** What is wrong with a choice of several boxes. */
export function ChoiceError({ name }: { name: string }) {
  const answer = useAnswer()
  const error = answer?.ok === false ? answer.errors[name] : undefined
  return error ? <p className="error">{error}</p> : null
}

export function CheckField({
  label,
  name,
  defaultChecked,
  ...rest
}: Around & React.ComponentProps<'input'>) {
  const answer = useAnswer()
  const checked = answer?.ok === false ? name in answer.values : defaultChecked
  return (
    <label className="check-line">
      <input key={String(checked)} type="checkbox" name={name} defaultChecked={checked} {...rest} />
      {label}
    </label>
  )
}
