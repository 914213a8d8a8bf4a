package lianli.registry.doctor;

import java.util.List;

/** Looks at one thing. */
public interface Examination {
  /** Everything that is wrong with it. */
  List<Diagnosis> examine();
}
