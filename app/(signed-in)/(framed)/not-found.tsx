// within the frame, so that one can go on from here
export { default } from '../not-found'
