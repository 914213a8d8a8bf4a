package lianli.registry.place;

/**
 * A place that has an office, or a name it once had.
 *
 * @param name as on forms, without its superiors: 双流镇
 * @param code division code, nine digits for a township, six for a county, empty if it had none
 * @param period days it existed under this name and code
 */
public record Place(String name, String code, Period period) {}
